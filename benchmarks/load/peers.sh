# shellcheck shell=sh
# Sourced by common.sh: the peers, which are installed by name at their first run, and started.

peers=$root/benchmarks/peers
cache=${XDG_CACHE_HOME:-$HOME/.cache}/gatepass-benchmarks

install() { # install <peer> <list of packages> <command...>: again only when the list has changed
  folder=$cache/$1
  list=$2
  shift 2
  ! cmp -s "$list" "$folder/installed" || return 0
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "$list" "$folder/"
  (cd "$folder" && "$@") >"$work/install.log" 2>&1 || { tail -n 20 "$work/install.log" >&2 && exit 1; }
  cp "$list" "$folder/installed"
}
with_pip() { python3 -m venv . && bin/pip install -q -r requirements.txt; }
with_maven() { cp -r "$peers/$1/pom.xml" "$peers/$1/src" . && mvn -B -q -ntp package; } # with_maven <peer>

prepare() { # prepare <peer>: by name, from the registries, into the cache
  case $1 in
    express) install express "$peers/express/package.json" npm install --silent --no-package-lock ;;
    companion) install companion "$root/benchmarks/companion/package.json" npm install --silent --no-package-lock ;;
    fastapi) install fastapi "$peers/fastapi/requirements.txt" with_pip ;;
    micronaut | relay)
      need_maven
      (cd "$peers/$1" && find pom.xml src -type f -exec cksum {} + | sort) >"$work/sources"
      install "$1" "$work/sources" with_maven "$1"
      ;;
  esac
}

start_peer() { # start_peer <name>
  prepare "$1"
  empty_database peer
  sql peer -f "$peers/schema.sql"
  export PEER_DATABASE="postgresql://gatepass@127.0.0.1:$database_port/peer"
  # As many connections for each peer, spread over its processes.
  pool=20
  share=$(((pool + $(nproc) - 1) / $(nproc)))
  case $1 in
    fastapi)
      PEER_POOL=$share "$cache/fastapi/bin/python" -B -m uvicorn --app-dir "$peers/fastapi" peer:app \
        --host 127.0.0.1 --port "$port" --workers "$(nproc)" --no-access-log --log-level warning >"$work/$1.log" 2>&1 &
      ;;
    express)
      cp "$peers/express/peer.mjs" "$cache/express/"
      PEER_POOL=$share node "$cache/express/peer.mjs" >"$work/$1.log" 2>&1 &
      ;;
    companion)
      cp "$root/benchmarks/companion/server.mjs" "$peers/companion/peer.mjs" "$cache/companion/"
      node "$cache/companion/peer.mjs" "$port" "$work" >"$work/$1.log" 2>&1 &
      ;;
    micronaut)
      PEER_POOL=$pool "$JAVA_HOME/bin/java" -cp "$cache/micronaut/target/*:$cache/micronaut/target/dependency/*" \
        peer.Peer >"$work/$1.log" 2>&1 &
      ;;
  esac
  running=$!
  await curl -s -o /dev/null "http://127.0.0.1:$port/"
}

shown() { # shown <peer>: with what it signs by
  case $1 in
    fastapi) echo fastapi-boto3 ;;
    express | micronaut) echo "$1-aws-sdk" ;;
    *) echo "$1" ;;
  esac
}
