/** Project files: a document with all that was done to it in one file that needs nothing else. */
package focus.app.io.project;
