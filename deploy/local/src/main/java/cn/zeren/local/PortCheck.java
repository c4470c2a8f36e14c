package cn.zeren.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Are the ports free, and if one is not: who holds it? */
final class PortCheck {

    private static final String LISTENING = "0A";

    private PortCheck() {}

    /** @throws Trouble that names the first busy port, its use and its holder */
    static void requireFree(Map<String, Integer> ports) {
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            if (!isFree(port.getValue())) {
                String holder =
                        holder(port.getValue()).map(by -> "，占用者 held by " + by).orElse("");
                throw new Trouble(
                        "端口 port " + port.getValue() + " (" + port.getKey() + ") 被占用 is in use" + holder,
                        "停掉占用者，或换一组端口 --ports 9080 | stop it, or choose other ports with --ports 9080");
            }
        }
    }

    private static boolean isFree(int port) {
        return canBind(InetAddress.getLoopbackAddress(), port) && canBind(null, port);
    }

    private static boolean canBind(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The holder by its number and command, where this system lets us see it (Linux, own processes). */
    private static Optional<String> holder(int port) {
        try {
            Optional<String> inode = inode(Path.of("/proc/net/tcp"), port);
            if (inode.isEmpty()) {
                inode = inode(Path.of("/proc/net/tcp6"), port);
            }
            if (inode.isEmpty()) {
                return Optional.empty();
            }
            String socket = "socket:[" + inode.get() + "]";
            return ProcessHandle.allProcesses()
                    .filter(process -> holds(process, socket))
                    .findFirst()
                    .map(PortCheck::describe);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inode(Path table, int port) throws IOException {
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        String suffix = String.format(":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+", -1))
                    .filter(words -> words.length > 9 && words[1].endsWith(suffix) && words[3].equals(LISTENING))
                    .map(words -> words[9])
                    .findFirst();
        }
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // another user's process, or one that has just ended
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info().command().map(path -> " " + path).orElse("");
        return "pid " + process.pid() + command;
    }
}
