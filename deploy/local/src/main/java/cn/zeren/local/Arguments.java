package cn.zeren.local;

import java.util.ArrayList;
import java.util.List;

/** A command line: a command, its options, and what else stands there. */
record Arguments(String command, int base, boolean ephemeral, List<String> operands) {

    private static final String USAGE = "见 ./zeren help | see ./zeren help";

    static Arguments parse(String... words) {
        if (words.length == 0) {
            throw new Trouble("没有命令 no command given", USAGE);
        }
        int base = Ports.DEFAULT_BASE;
        boolean ephemeral = false;
        List<String> operands = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "--ephemeral" -> ephemeral = true;
                case "--ports" -> {
                    i++;
                    base = port(i < words.length ? words[i] : "");
                }
                default -> {
                    if (words[i].startsWith("-")) {
                        throw new Trouble("不认识的选项 unknown option " + words[i], USAGE);
                    }
                    operands.add(words[i]);
                }
            }
        }
        return new Arguments(words[0], base, ephemeral, List.copyOf(operands));
    }

    private static int port(String word) {
        try {
            return new Ports(Integer.parseInt(word)).base();
        } catch (NumberFormatException e) {
            throw new Trouble(
                    "--ports 后面要有一个数 --ports needs a number, not '" + word + "'",
                    "例如 --ports 9080 | as in --ports 9080");
        }
    }

    /** The only operand. */
    String operand(String what) {
        if (operands.size() != 1) {
            throw new Trouble("要且只要一个参数 give exactly one " + what, USAGE);
        }
        return operands.get(0);
    }
}
