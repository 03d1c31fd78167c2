/** How pictures come into networks of any family. */
package focus.inference.internal.input;
