# shellcheck shell=sh
# Sourced by launchers, with JAVA_HOME set: how Gatepass is run, from a checkout and from an archive.

# What Java learns while the program runs once, it need not learn again: later starts take half the time.
rehearse() { # rehearse <jar> <cache> <file of options> <log>
  folder=$(mktemp -d)
  rehearsed=0
  "$JAVA_HOME/bin/java" "@$3" -Xlog:aot=off -Xlog:cds=off "-XX:AOTCacheOutput=$2" \
    -jar "$1" rehearse "$folder" >"$4" 2>&1 || rehearsed=$?
  rm -rf "$folder"
  [ "$rehearsed" = 0 ] || rm -f "$2"
  return "$rehearsed"
}

launch() { # launch <jar> <cache> <file of options> <arguments...>: does not come back
  jar=$1
  cache=$2
  options=$3
  shift 3

  # A command that ends soon is not worth the compiler and the collector of one that stays.
  case ${1-} in
    put | get) brief=-XX:+UseSerialGC ;;
    ls | rm | sweep | reconcile | completion) brief='-XX:+UseSerialGC -XX:TieredStopAtLevel=1' ;;
    *) brief= ;;
  esac

  # Under a locale that is not one of UTF-8, as in cron and in containers, Java cannot name every file.
  case $(locale charmap 2>/dev/null || echo "${LC_ALL:-${LC_CTYPE:-${LANG-}}}") in
    *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac

  # Whether a progress bar would be seen: only the shell can tell for standard error alone.
  if [ -t 2 ]; then terminal=true; else terminal=false; fi

  # To have all of it ready takes longer than a short command lasts. Java passes over a cache of another
  # build or of another Java, and need not say so each time.
  if [ "${1-}" = serve ] && [ -f "$cache" ]; then
    set -- -Xlog:aot=off -Xlog:cds=off "-XX:AOTCache=$cache" -jar "$jar" "$@"
  else
    set -- -jar "$jar" "$@"
  fi

  # shellcheck disable=SC2086 # lists of options
  exec "$JAVA_HOME/bin/java" "@$options" $brief "-Dgatepass.terminal=$terminal" ${JAVA_OPTS-} "$@"
}
