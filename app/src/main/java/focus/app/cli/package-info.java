/** The command line: the same services as the editor, without a window. */
package focus.app.cli;
