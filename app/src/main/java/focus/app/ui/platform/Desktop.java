package focus.app.ui.platform;

/** What the computer around the window offers; each part has a stand-in in tests. */
public record Desktop(
        FileDialogs dialogs,
        FileDrops drops,
        Preferences preferences,
        PictureClipboard clipboard,
        PictureDrags drags) {}
