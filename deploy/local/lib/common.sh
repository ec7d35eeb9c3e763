# What the scripts beside this folder share: where things are, how they fail, what a port says.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
project=$(cd "$here/../.." && pwd)
data=${BUONO_LOCAL:-$project/.local}
cache=${BUONO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/buono}
kafka_port=${BUONO_KAFKA_PORT:-19092}
postgres_port=${BUONO_POSTGRES_PORT:-15432}

say() { echo "$*" >&2; }
fail() {
  say "deploy/local: $*"
  exit 1
}

# The servers named by the arguments; both when there are none.
servers_of() {
  [ $# -gt 0 ] || set -- postgres kafka
  local server
  for server in "$@"; do
    case $server in
      postgres | kafka) echo "$server" ;;
      *) fail "there is no server \"$server\": say postgres, kafka or nothing for both" ;;
    esac
  done
}

# One script at a time works on the data directory; servers do not inherit the lock (see 9>&-).
lock() {
  mkdir -p "$data"
  exec 9>"$data/lock"
  command -v flock >/dev/null || return 0
  flock 9
}

# Whether something listens on a port of this machine.
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

must_be_free() {
  ! listening "$1" || fail "port $1 is taken by a server that deploy/local did not start: stop it, or set $2 to another port"
}

# Waits until a command succeeds; whether it did within the seconds.
within() {
  local until=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.2
  done
}

# Installs Debian packages where that is possible: as root, with apt-get.
install_packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >"$data/apt.log" 2>&1
}
