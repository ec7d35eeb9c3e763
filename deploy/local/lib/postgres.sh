# PostgreSQL of this machine, on loopback, with data of its own. As root it runs as the user postgres.

postgres_bin() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1)
  [ -n "$found" ] || found=$(command -v initdb) || return 1
  dirname "$(readlink -f "$found")"
}

as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# A directory that the user postgres can enter: ours, unless the project lies where only root can go.
postgres_home() {
  if [ "$(id -u)" != 0 ] || ! id postgres >/dev/null 2>&1 || as_postgres test -x "$data"; then
    echo "$data/postgres"
  else
    echo "/var/lib/postgresql/buono-$(echo "$data" | cksum | cut -d ' ' -f 1)"
  fi
}

postgres_ctl() { as_postgres "$(postgres_bin)/pg_ctl" -D "$(postgres_home)/data" "$@"; }

postgres_running() { [ -d "$(postgres_home)/data" ] && postgres_ctl status >/dev/null 2>&1; }

postgres_answers() { "$(postgres_bin)/pg_isready" -q -h 127.0.0.1 -p "$postgres_port"; }

postgres_initialise() {
  local home
  home=$(postgres_home)
  [ ! -f "$home/data/PG_VERSION" ] || return 0
  mkdir -p "$home"
  [ "$(id -u)" != 0 ] || chown postgres: "$home"
  say 'postgres: making a data directory'
  as_postgres "$(postgres_bin)/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null ||
    fail "initdb could not make $home/data"
}

postgres_up() {
  postgres_bin >/dev/null || { install_packages postgresql && postgres_bin >/dev/null; } ||
    fail 'PostgreSQL is not here and could not be installed: install it (Debian: apt-get install postgresql)'
  if ! postgres_running; then
    must_be_free "$postgres_port" BUONO_POSTGRES_PORT
    postgres_initialise
    say 'postgres: starting'
    local settings="-c listen_addresses=127.0.0.1 -c port=$postgres_port -c unix_socket_directories= -c max_connections=300"
    postgres_ctl -w -t 60 -l "$(postgres_home)/server.log" -o "$settings" start >/dev/null 9>&- ||
      fail "PostgreSQL did not start: see $(postgres_home)/server.log"
  fi
  within 60 postgres_answers ||
    fail "PostgreSQL runs, but does not answer on port $postgres_port: see $(postgres_home)/server.log"
  say "postgres: answers on 127.0.0.1:$postgres_port"
}

# $1: fast, or immediate to act out a crash.
postgres_down() {
  postgres_bin >/dev/null && postgres_running || return 0
  postgres_ctl -w -t 60 -m "${1:-fast}" stop >/dev/null || fail 'PostgreSQL did not stop within a minute'
  say 'postgres: stopped'
}

postgres_wipe() { rm -rf "$(postgres_home)"; }

postgres_exports() { echo "export POSTGRES_TEST_URL=postgres://postgres@127.0.0.1:$postgres_port/postgres"; }
