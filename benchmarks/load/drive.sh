# shellcheck shell=sh
# Sourced by common.sh: the load, and the lines that come of it.

levels=${LEVELS:-1 8 32 128}
seconds=${SECONDS_EACH:-6}
# For each level, more than pgbench has ever finalized; to finalize one again is an error.
copies=$((seconds * 10000))

drive() { # drive <connections> <seconds> <script> [url]: the figures of report.lua
  wrk -t1 "-c$1" "-d${2}s" --timeout 30s -s "$load/$3.lua" "${4-http://127.0.0.1:$port/v1/uploads}" |
    sed -n 's/^figures //p'
}

level() { # level <name> <script> <connections> <seconds> [url]: one line of results
  drive "$3" "$4" "$2" ${5+"$5"} >"$work/figures"
  read -r answers took p50 p99 p999 failed <"$work/figures"
  [ "$answers" -gt 0 ] && [ "$failed" = 0 ] || { echo "$1 failed $failed of $answers calls" >&2 && exit 1; }
  echo "$1 $3 $answers $took $p50 $p99 $p999" | tee -a "$work/results" >&2
}

# Of microseconds, one a line: a line of results, over that time, or else over all of them together.
latencies() { # latencies <name> <level> [microseconds]
  sort -n | awk -v name="$1" -v level="$2" -v took="${3-}" '
    function at(q, i) { i = int(NR * q); return v[i < 1 ? 1 : i] }
    { v[NR] = $1; all += $1 }
    END { printf "%s %s %d %.0f %d %d %d\n", name, level, NR, took == "" ? all : took, at(0.5), at(0.99), at(0.999) }
  ' | tee -a "$work/results" >&2
}

summed() { # lines of the same name and level as one, with the mean of their latencies
  awk '
    { k = $1 " " $2; if (!(k in n)) order[++kinds] = k; n[k]++; all[k] += $3; took[k] += $4; a[k] += $5; b[k] += $6; d[k] += $7 }
    END { for (i = 1; i <= kinds; i++) { k = order[i]; print k, all[k], took[k], a[k] / n[k], b[k] / n[k], d[k] / n[k] } }'
}

# Java compiles what is busy while it is busy: before a minute it is slower by half.
measure() { # measure <name> <script> [url]
  drive 32 "${WARM_UP:-60}" "$2" ${3+"$3"} >/dev/null
  for connections in $levels; do
    level "$1" "$2" "$connections" "$seconds" ${3+"$3"}
  done
}

seed() { # seed <count> [finalize]: uploads whose bytes have arrived, into the file of BENCH_IDS
  node "$load/seed.mjs" "http://127.0.0.1:$port" "$1" "$BENCH_IDS" ${2+"$2"}
}

# Creating and finalizing in turns, as in a day: what Java compiled for the one alone, it undoes at
# the first of the other.
once_each() { # once_each <name>: every level finalizes uploads of its own
  export BENCH_CONNECTIONS=16
  for _ in 1 2 3 4 5 6; do
    seed $((${WARM_UP_UPLOADS:-30000} / 6))
    drive 16 $((${WARM_UP:-150} / 6)) finalize >/dev/null
  done
  for connections in $levels; do
    seed $((400 + 60 * connections))
    export BENCH_CONNECTIONS="$connections"
    level "$1" finalize "$connections" "$seconds"
  done
}

looks() { # a look into an object by itself; finalizing asks twice, for its head first, which wrk cannot
  prepare express
  cp "$load/looks.mjs" "$cache/express/"
  node "$cache/express/looks.mjs" <"$work/ids.keys" >"$work/signed"
  BENCH_IDS=$work/signed measure minio-look look "$PEER_ENDPOINT"
}

# --- our statements, without anybody who asks for them

statements() { # statements <script>: what one of it by itself asks and writes, made of rows that are there
  sql gatepass -At -v "rows=$((copies * $(echo "$levels" | wc -w)))" -f "$load/$1.sql" -o "$work/our-$1.sql"
}

bare() { # bare <name> <file>: each statement a round trip, prepared
  base=0
  for connections in $levels; do
    rm -f "$work"/pgbench_log*
    (cd "$work" && "$postgres/pgbench" -h 127.0.0.1 -p "$database_port" -U gatepass -n -M prepared -f "$2" \
      -D n=0 -D "base=$base" -D "clients=$connections" \
      -c "$connections" -j "$((connections < 2 ? 1 : 2))" -T "$seconds" -l gatepass) >"$work/pgbench.log" 2>&1 ||
      { cat "$work/pgbench.log" >&2 && exit 1; }
    cat "$work"/pgbench_log* | awk '{ print $3 }' | latencies "$1" "$connections" "$((seconds * 1000000))"
    base=$((base + copies))
  done
}

machine() {
  echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GiB," \
    "$("$JAVA_HOME/bin/java" -version 2>&1 | head -n 1), $("$postgres/postgres" --version)"
}

print() { # print <base>: NAME  time-per-item  ratio, and the latency; the ratio is contender / base
  awk -v base="$1" '
    { name[NR] = $1 "-" ($2 ~ /s$/ ? "" : "c") $2; level[NR] = $2; each[NR] = $4 / $3; p50[NR] = $5; p99[NR] = $6; p999[NR] = $7 }
    $1 == base { own[$2] = $4 / $3 }
    END {
      printf "%-34s %12s %7s %9s %9s %9s %9s\n", "NAME", "us-per-item", "ratio", "items/s", "p50-ms", "p99-ms", "p99.9-ms"
      for (i = 1; i <= NR; i++)
        printf "%-34s %12.1f %7.2f %9.0f %9.2f %9.2f %9.2f\n", name[i], each[i], each[i] / own[level[i]],
          level[i] ~ /s$/ ? level[i] + 0 : 1e6 / each[i], p50[i] / 1000, p99[i] / 1000, p999[i] / 1000
    }' "$work/results"
  machine
}
