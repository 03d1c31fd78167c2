@echo off
rem Starts Focus Studio: the editor, or one of its commands (focus --help). Builds it first when there is no build
rem or the sources are newer. -Pcpu or -Pgpu as the first argument forces the engine; FOCUS_JAVA_OPTS goes to java.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "libs=%root%\app\target\libs"
set "built=%root%\app\target\focus.built"

call :find_jdk
if not defined JDK (
    >&2 echo Focus Studio needs a JDK 25 or newer; none was found in JAVA_HOME, on PATH or in the usual folders.
    >&2 echo Install it:  winget install EclipseAdoptium.Temurin.25.JDK   or point JAVA_HOME to any JDK 25.
    exit /b 1
)
set "JAVA_HOME=%JDK%"

set "engine=cpu"
set "why=no NVIDIA driver; -Pgpu for the large engine"
if exist "%SystemRoot%\System32\nvcuda.dll" (
    set "engine=gpu"
    set "why=an NVIDIA driver is present; -Pcpu for the small engine"
)
set "args=%*"
if "%~1"=="-Pcpu" (
    set "engine=cpu"
    set "why=asked for with -Pcpu"
)
if "%~1"=="-Pgpu" (
    set "engine=gpu"
    set "why=asked for with -Pgpu"
)
if "%~1"=="-Pcpu" set "args=%args:*-Pcpu=%"
if "%~1"=="-Pgpu" set "args=%args:*-Pgpu=%"

call :is_stale
if defined stale (
    call :build
    if errorlevel 1 exit /b 1
)

set "modules="
for %%j in ("%root%\app\target\focus-app-*.jar") do call :add "%%~fj" "%%~nj"
for %%j in ("%libs%\*.jar") do call :add "%%~fj" "%%~nj"
>&2 echo focus: engine onnxruntime %engine% (%why%)
rem Without ALL-MODULE-PATH the modules that hold the native libraries are not found.
"%JAVA_HOME%\bin\java.exe" --add-modules ALL-MODULE-PATH -Xmx1g -XX:+UseCompactObjectHeaders -Xlog:disable -XX:+DisplayVMOutputToStderr ^
    --enable-native-access=javafx.graphics,com.microsoft.onnxruntime,org.bytedeco.javacpp,org.bytedeco.opencv,org.bytedeco.ffmpeg ^
    "-Dfocus.assets=%root%\assets" "-Dfocus.launcher=%~f0" %FOCUS_JAVA_OPTS% -p "%modules%" ^
    -m focus.app/focus.app.launch.Main %args%
exit /b %errorlevel%

:add
rem JavaFX publishes an empty jar beside the one for this system; two modules of one name do not start.
set "name=%~2"
if "%name:~0,7%"=="javafx-" if "%name:-win=%"=="%name%" exit /b 0
if "%name:~0,16%"=="onnxruntime_gpu-" if not "%engine%"=="gpu" exit /b 0
if "%name:~0,12%"=="onnxruntime-" if not "%engine%"=="cpu" exit /b 0
set "modules=%modules%%~1;"
exit /b 0

:is_stale
set "stale=yes"
if not exist "%built%" exit /b 0
if not exist "%libs%" exit /b 0
set "found="
set /p found=<"%built%"
if not "%found%"=="%engine%" exit /b 0
set "newer=yes"
for /f %%n in ('powershell -NoProfile -Command ^
    "$t=(Get-Item -LiteralPath $env:built).LastWriteTimeUtc; $r=$env:root; $s=@($r+'\pom.xml',$r+'\app\pom.xml',$r+'\inference\pom.xml',$r+'\app\src\main',$r+'\inference\src\main'); if(Get-Item -LiteralPath $s,(Get-ChildItem -LiteralPath $s -Recurse).FullName -ErrorAction Ignore|Where-Object{$_.LastWriteTimeUtc -gt $t}|Select-Object -First 1){'yes'}else{'no'}"') do set "newer=%%n"
if "%newer%"=="no" set "stale="
exit /b 0

:build
>&2 echo focus: building; this happens once, and again when the sources have changed
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo Focus Studio is built with Maven 3.8 or newer, which was not found. Install it:  winget install Apache.Maven
    exit /b 1
)
if exist "%libs%" rd /s /q "%libs%"
if exist "%built%" del "%built%"
pushd "%root%"
set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow"
call mvn "-P%engine%" -q -B package -Dmaven.test.skip 1>&2
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
    >&2 echo focus: the build failed, see above.
    exit /b 1
)
>"%built%" echo %engine%
exit /b 0

:find_jdk
set "JDK="
for %%d in ("%JAVA_HOME%") do call :try_jdk "%%~d"
for /f "delims=" %%p in ('where javac 2^>nul') do call :try_jdk "%%~dpp.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~d"
exit /b 0

:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%m in (%%v) do if %%~m GEQ 25 set "JDK=%~f1"
exit /b 0
