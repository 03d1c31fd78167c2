# Shared by ./mvnw and ./focus: finds a JDK 25 or newer and chooses the engine jar. Sourced, not run.
# Sets JAVA_HOME, FOCUS_ENGINE (cpu | gpu) and FOCUS_ENGINE_WHY.

focus_say() { printf '%s\n' "$*" >&2; }

focus_java_major() { # DIR -> major version of DIR/bin/java, or nothing
    [ -x "$1/bin/javac" ] || return 1
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

focus_is_jdk25() {
    major=$(focus_java_major "$1") || return 1
    [ -n "$major" ] && [ "$major" -ge 25 ]
}

focus_find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for dir in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$dir" ] && [ -d "$dir" ] && focus_is_jdk25 "$dir" && { JAVA_HOME=$dir; export JAVA_HOME; return 0; }
    done
    focus_say "Focus Studio needs a JDK 25 or newer; none was found in JAVA_HOME, on PATH or in the usual folders."
    focus_say "Install Temurin 25 (Debian, once Adoptium's repository is set up):  apt-get install temurin-25-jdk"
    focus_say "or unpack any JDK 25 and point to it:  export JAVA_HOME=/path/to/jdk-25"
    return 1
}

focus_choose_engine() { # ARGS of the call: -Pcpu or -Pgpu win over what is found
    for arg in "$@"; do
        case "$arg" in
        -Pcpu) FOCUS_ENGINE=cpu FOCUS_ENGINE_WHY="asked for with -Pcpu"; return ;;
        -Pgpu) FOCUS_ENGINE=gpu FOCUS_ENGINE_WHY="asked for with -Pgpu"; return ;;
        esac
    done
    if [ -e /proc/driver/nvidia/version ]; then
        FOCUS_ENGINE=gpu FOCUS_ENGINE_WHY="an NVIDIA driver is present; -Pcpu for the small engine"
    else
        FOCUS_ENGINE=cpu FOCUS_ENGINE_WHY="no NVIDIA driver; -Pgpu for the large engine"
    fi
}

# The jars of the module path, one a line; the app must have been packaged. JavaFX's jars without a platform in their
# name are empty and would clash with the real ones; of the two engines only the chosen one may be there.
focus_module_jars() { # ROOT
    for jar in "$1"/inference/target/focus-inference-*.jar "$1"/app/target/focus-app-*.jar "$1"/app/target/libs/*.jar; do
        case "${jar##*/}" in
        focus-inference-*) case "$jar" in */libs/*) continue ;; esac ;;
        onnxruntime_gpu-*) [ "${FOCUS_ENGINE:-gpu}" = gpu ] || continue ;;
        onnxruntime-*) [ "${FOCUS_ENGINE:-cpu}" = cpu ] || continue ;;
        javafx-*) case "${jar##*/}" in *-linux*.jar | *-win*.jar | *-mac*.jar) ;; *) continue ;; esac ;;
        esac
        printf '%s\n' "$jar"
    done
}

# The options of the Java run time, one a line: the same for ./focus and for the installer. Large pictures lie in a file
# (docs/adr/0011), so the heap needs no more than 1 GB, and would take what it may. The last two keep Java's own words off
# standard output, which belongs to results.
focus_java_options() {
    printf '%s\n' \
        --add-modules=ALL-MODULE-PATH \
        --enable-native-access=javafx.graphics,com.microsoft.onnxruntime,org.bytedeco.javacpp,org.bytedeco.opencv,org.bytedeco.ffmpeg \
        -Xmx1g \
        -XX:+UseCompactObjectHeaders \
        -Xlog:disable \
        -XX:+DisplayVMOutputToStderr
}
