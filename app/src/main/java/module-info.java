/** The editor and its command line. */
@org.jspecify.annotations.NullMarked
module focus.app {
    requires static org.jspecify;
    requires focus.inference;
    requires java.desktop;
    requires java.logging;
    requires java.management;
    requires javafx.controls;
    requires javafx.swing;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires info.picocli;
    requires tools.jackson.databind;

    exports focus.app.launch to
            javafx.graphics;

    opens focus.app.cli to
            info.picocli;
}
