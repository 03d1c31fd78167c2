/** Makes a network's coarse mask as sharp as the photo. */
package focus.inference.edge;
