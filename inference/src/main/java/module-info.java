/** The engine: opens packs, reads pictures by region, answers the roles. No JavaFX, no java.desktop. */
@org.jspecify.annotations.NullMarked
module focus.inference {
    requires static transitive org.jspecify;
    requires com.microsoft.onnxruntime;
    requires org.bytedeco.opencv;
    requires org.bytedeco.ffmpeg;
    requires org.bytedeco.javacpp;
    requires tools.jackson.databind;
    requires java.net.http;

    exports focus.inference.api;
    exports focus.inference.api.error;
    exports focus.inference.codec;
    exports focus.inference.edge;
    exports focus.inference.engine;
    exports focus.inference.feature;
    exports focus.inference.image;
    exports focus.inference.matting;
    exports focus.inference.pack;
    exports focus.inference.phrase;
}
