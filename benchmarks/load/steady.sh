# shellcheck shell=sh
# Sourced by common.sh: load that comes at a steady rate, whether answers come or not. Clients that
# ask without pause show what a machine can do; these show how late it answers when it is not full.

rates=${RATES-50 100 200}
steady_seconds=${STEADY_SECONDS:-20}
vegeta=github.com/tsenart/vegeta/v12@v12.13.0

# steady <name> <rate> <targets> [option of vegeta...]: a line of results, whose time is that of all
# answers together
steady() {
  name=$1
  rate=$2
  targets=$3
  shift 3
  echo "$vegeta" >"$work/modules"
  install vegeta "$work/modules" env "GOBIN=$cache/vegeta" go install "$vegeta"
  "$cache/vegeta/vegeta" attack -rate="$rate" -duration="${steady_seconds}s" -max-body=0 \
    -targets="$targets" "$@" | "$cache/vegeta/vegeta" encode -to csv >"$work/answers"
  sort -t, -k3n "$work/answers" >"$work/sorted"
  awk -F, -v name="$name" -v rate="$rate" '
    function at(q, i) { i = int(NR * q); return v[i < 1 ? 1 : i] }
    { v[NR] = $3 / 1000; all += v[NR]; failed += $2 < 200 || $2 > 299 }
    END {
      if (failed) { print name " failed " failed " of " NR " calls" > "/dev/stderr"; exit 1 }
      printf "%s %d/s %d %.0f %d %d %d\n", name, rate, NR, all, at(0.5), at(0.99), at(0.999)
    }' "$work/sorted" >"$work/line"
  tee -a "$work/results" <"$work/line" >&2
}

steady_finalize() { # steady_finalize <name>: every rate finalizes uploads of its own
  for rate in $rates; do
    seed $((rate * steady_seconds))
    sed "s|.*|POST http://127.0.0.1:$port/v1/uploads/&/finalize|" "$BENCH_IDS" >"$work/targets"
    steady "$1" "$rate" "$work/targets" -header "Authorization: Bearer $BENCH_TOKEN"
  done
}

steady_looks() { # steady_looks <name>: the objects of the last rate
  sed "s|^|GET $PEER_ENDPOINT|" "$work/signed" >"$work/targets"
  for rate in $rates; do
    steady "$1" "$rate" "$work/targets"
  done
}
