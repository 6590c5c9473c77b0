# shellcheck shell=sh
# Sourced by ./build and ./gatepass: exports JAVA_HOME of a JDK 25 or newer, or says what to do.
# It reads $JDK/release instead of starting java, so that looking costs nothing.

# jdk_program=java before that is content with what only runs programs.

jdk_usable() {
  [ -x "$1/bin/${jdk_program:-javac}" ] && [ -r "$1/release" ] || return 1
  jdk_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_major:-0}" -ge 25 ]
}

jdk_find() {
  jdk_on_path=$(command -v "${jdk_program:-javac}") && jdk_on_path=$(readlink -f "$jdk_on_path")
  for jdk in "${JAVA_HOME-}" "${jdk_on_path%/bin/*}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_usable "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK 25 or newer found. Install one (for example Eclipse Temurin, https://adoptium.net)" >&2
  echo "or set JAVA_HOME to the folder of one, then run this again." >&2
  return 1
}

need_maven() {
  command -v mvn >/dev/null && return 0
  echo "Maven is not installed: install 3.8.7 or newer so that mvn is on the PATH" >&2
  echo "(Debian: apt-get install maven, macOS: brew install maven), then run this again." >&2
  return 1
}

jdk_find
