/** What a network saw of a picture, kept between runs. */
package focus.inference.feature;
