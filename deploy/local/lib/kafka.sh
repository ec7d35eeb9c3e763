# One Kafka broker in KRaft mode, on loopback, from the jars of Maven Central.
# A plain listener on the port, the controller on the next, and one with TLS and SCRAM-SHA-512 on the one after.

kafka_home=$data/kafka
kafka_version=$(sed -n 's|.*<kafka.version>\(.*\)</kafka.version>.*|\1|p' "$here/kafka/pom.xml")
kafka_jars=$cache/kafka-$kafka_version

java_17() { java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | { read -r major && [ "$major" -ge 17 ]; }; }

kafka_fetch() {
  java_17 || { install_packages default-jre-headless && java_17; } ||
    fail 'Kafka needs Java 17 or newer, which is not here and could not be installed (Debian: apt-get install default-jre-headless)'
  [ ! -d "$kafka_jars" ] || return 0
  command -v mvn >/dev/null || install_packages maven ||
    fail 'Kafka comes through Maven, which is not here and could not be installed (Debian: apt-get install maven)'
  say "kafka: fetching version $kafka_version"
  local fetched=$kafka_jars.$$
  mvn -q -B -f "$here/kafka/pom.xml" dependency:copy-dependencies -DoutputDirectory="$fetched" -DincludeScope=runtime >&2 ||
    fail "Maven could not fetch Kafka $kafka_version"
  mv "$fetched" "$kafka_jars" 2>/dev/null || rm -rf "$fetched"
}

# Runs a class of the distribution, as its bin/kafka-run-class.sh does.
kafka_class() {
  java -XX:TieredStopAtLevel=1 -Dlog4j2.configurationFile="$here/kafka/log4j2.properties" -cp "$kafka_jars/*" "$@"
}

random_word() { od -An -N12 -tx1 /dev/urandom | tr -d ' \n'; }

kafka_properties() {
  local host=127.0.0.1 key
  key=$(cat "$kafka_home/key-password")
  cat <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@$host:$((kafka_port + 1))
controller.listener.names=CONTROLLER
listeners=PLAIN://$host:$kafka_port,CONTROLLER://$host:$((kafka_port + 1)),SECURE://$host:$((kafka_port + 2))
advertised.listeners=PLAIN://$host:$kafka_port,SECURE://$host:$((kafka_port + 2))
listener.security.protocol.map=PLAIN:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL
inter.broker.listener.name=PLAIN
sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.secure.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
listener.name.secure.ssl.keystore.type=PKCS12
listener.name.secure.ssl.keystore.location=$kafka_home/broker.p12
listener.name.secure.ssl.keystore.password=$key
listener.name.secure.ssl.key.password=$key
log.dirs=$kafka_home/data
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
log.cleaner.dedupe.buffer.size=16777216
num.network.threads=2
num.io.threads=4
PROPERTIES
}

kafka_format() {
  mkdir -p "$kafka_home"
  if [ ! -f "$kafka_home/key-password" ]; then
    random_word >"$kafka_home/scram-password"
    keytool -genkeypair -alias broker -keyalg RSA -keysize 2048 -validity 3650 -dname CN=localhost \
      -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -keystore "$kafka_home/broker.p12" \
      -storepass "$(random_word | tee "$kafka_home/key-password.new")" >/dev/null 2>&1 ||
      fail 'keytool could not make the key of the secure listener'
    keytool -exportcert -rfc -alias broker -keystore "$kafka_home/broker.p12" \
      -storepass "$(cat "$kafka_home/key-password.new")" >"$kafka_home/ca.pem" 2>/dev/null
    mv "$kafka_home/key-password.new" "$kafka_home/key-password"
  fi
  kafka_properties >"$kafka_home/server.properties"
  [ ! -f "$kafka_home/data/meta.properties" ] || return 0
  say 'kafka: formatting'
  kafka_class kafka.tools.StorageTool format --cluster-id "$(kafka_class kafka.tools.StorageTool random-uuid)" \
    --config "$kafka_home/server.properties" \
    --add-scram "SCRAM-SHA-512=[name=buono,password=$(cat "$kafka_home/scram-password")]" >"$kafka_home/server.log" 2>&1 ||
    fail "Kafka's storage could not be formatted: see $kafka_home/server.log"
}

# The process that up started, if it still runs: the number alone could be somebody else's by now.
kafka_pid() {
  local pid
  pid=$(cat "$kafka_home/pid" 2>/dev/null) || return 1
  ps -o args= -p "$pid" 2>/dev/null | grep -qF "$kafka_home/server.properties" && echo "$pid"
}

kafka_answers() {
  listening "$kafka_port" &&
    kafka_class org.apache.kafka.tools.BrokerApiVersionsCommand --bootstrap-server "127.0.0.1:$kafka_port"
}

kafka_ready() { kafka_answers || ! kafka_pid; }

kafka_up() {
  kafka_fetch
  if ! kafka_pid >/dev/null; then
    must_be_free "$kafka_port" BUONO_KAFKA_PORT
    must_be_free $((kafka_port + 1)) BUONO_KAFKA_PORT
    must_be_free $((kafka_port + 2)) BUONO_KAFKA_PORT
    kafka_format
    say 'kafka: starting'
    nohup java -Xms256m -Xmx512m -Dbuono.level=info -Dlog4j2.configurationFile="$here/kafka/log4j2.properties" \
      -cp "$kafka_jars/*" kafka.Kafka "$kafka_home/server.properties" \
      >"$kafka_home/server.log" 2>&1 </dev/null 9>&- &
    echo $! >"$kafka_home/pid"
  fi
  within 180 kafka_ready && kafka_pid >/dev/null || fail "Kafka did not start: see $kafka_home/server.log"
  say "kafka: version $kafka_version answers on 127.0.0.1:$kafka_port"
}

# $1: fast, or immediate to act out a crash.
kafka_down() {
  local pid
  pid=$(kafka_pid) || return 0
  if [ "${1:-fast}" = immediate ]; then kill -9 "$pid"; else kill "$pid"; fi
  within 60 kafka_gone "$pid" || fail 'Kafka did not stop within a minute'
  rm -f "$kafka_home/pid"
  say 'kafka: stopped'
}

kafka_gone() { ! kill -0 "$1"; }

kafka_wipe() { rm -rf "$kafka_home"; }

kafka_exports() {
  echo "export KAFKA_TEST_BROKERS=127.0.0.1:$kafka_port"
  echo "export KAFKA_TEST_SECURE_URL='kafka://buono:$(cat "$kafka_home/scram-password")@127.0.0.1:$((kafka_port + 2))?sasl=scram-sha-512&tls=true&ca=$kafka_home/ca.pem'"
}
