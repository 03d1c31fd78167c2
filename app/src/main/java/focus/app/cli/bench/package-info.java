/** How fast the program is on this computer, beside the same work in Python where that is there. */
package focus.app.cli.bench;
