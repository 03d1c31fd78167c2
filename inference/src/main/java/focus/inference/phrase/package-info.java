/** From a phrase such as "the left dog" to the masks of what it means. */
package focus.inference.phrase;
