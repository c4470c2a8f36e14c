package cn.zeren.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker that is its own controller, inside the launcher. It deletes nothing: what was said stays said. */
final class Broker {

    private static final long NO_SPACE_BYTES = 1L << 20;

    private final Path dir;
    private final Ports ports;
    private final Consumer<Trouble> whenItFails;
    private KafkaRaftServer server;
    private volatile boolean failed;

    Broker(Path dir, Ports ports, Consumer<Trouble> whenItFails) {
        this.dir = dir;
        this.ports = ports;
        this.whenItFails = whenItFails;
    }

    void start() {
        // a broker whose disk fails halts its process at once: here that is the launcher, which has children to stop
        Exit.setHaltProcedure(this::fails);
        Exit.setExitProcedure(this::fails);
        try {
            format();
            server = new KafkaRaftServer(KafkaConfig.fromProps(properties(), false), Time.SYSTEM);
            server.startup();
        } catch (IOException | RuntimeException e) {
            throw Trouble.of("启动 starting Kafka", e);
        }
    }

    private void fails(int status, String message) {
        failed = true;
        whenItFails.accept(
                dir.toFile().getUsableSpace() < NO_SPACE_BYTES
                        ? Trouble.diskFull("Kafka")
                        : new Trouble("Kafka 已停止 has ended: " + message, "看日志 read ./zeren logs launcher"));
        throw new IllegalStateException("Kafka has ended: " + message);
    }

    /** One that has failed is not waited for: its threads hang where they failed, and end with the process. */
    void stop() {
        if (server != null && !failed) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() throws IOException {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(dir);
        Path config = dir.resolve("server.properties");
        String text = config().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        Files.writeString(config, text);
        var output = new ByteArrayOutputStream();
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", config.toString()};
        int exit = StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException("kafka format: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(config());
        return properties;
    }

    private Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + ports.kafka() + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.kafka());
        config.put("log.dirs", dir.toString());
        config.put("num.partitions", "3");
        config.put("log.retention.ms", "-1");
        config.put("message.max.bytes", "8388608");
        config.put("replica.fetch.max.bytes", "8388608");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "2");
        config.put("group.initial.rebalance.delay.ms", "0");
        // after kill -9 the broker has to wait until its former self counts as gone
        config.put("broker.session.timeout.ms", "3000");
        config.put("broker.heartbeat.interval.ms", "1000");
        // one small machine: fewer threads, smaller buffers, smaller files
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        config.put("log.cleaner.dedupe.buffer.size", "8388608");
        config.put("log.index.size.max.bytes", "1048576");
        config.put("log.segment.bytes", "67108864");
        return config;
    }
}
