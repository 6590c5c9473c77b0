# shellcheck shell=sh
# Sourced by checks that have controls, from the root of the repository, with $work set: a folder for what they say.

passed=0
failed=0

holds() { # holds <what> <command...>
  what=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $what"
    cat "$work/log"
  fi
}

refuses() { # refuses <what> <text that it says> <command...>: the control of a check
  what=$1
  word=$2
  shift 2
  if "$@" >"$work/log" 2>&1 || ! grep -qF -- "$word" "$work/log"; then
    failed=$((failed + 1))
    echo "control failed: $what was not refused with: $word"
    head -n 20 "$work/log"
  else
    passed=$((passed + 1))
  fi
}
