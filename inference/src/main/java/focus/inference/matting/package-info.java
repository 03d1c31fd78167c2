/** Opacity of soft edges, worked out from the photo's colours in a band around a mask's edge. */
package focus.inference.matting;
