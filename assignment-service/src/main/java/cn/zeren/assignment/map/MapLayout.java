package cn.zeren.assignment.map;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.map.ResponsibilityMap.Edge;
import cn.zeren.assignment.map.ResponsibilityMap.Node;
import cn.zeren.assignment.map.ResponsibilityMap.State;
import cn.zeren.assignment.paper.Sheet;
import cn.zeren.assignment.register.AssignmentStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places a map on as many A3 sheets as it needs: a band for each tier, in it a block for each sponsor with his targets
 * beside him. No text is smaller than 2.1 mm.
 */
public final class MapLayout {

    private static final double MARGIN = 12;
    private static final double GAP = 4;
    private static final double SPONSOR = 42;
    private static final double ARM = 7;
    private static final double CHIP = 46;
    private static final double CHIP_HEIGHT = 10;
    private static final double ROW = 11.5;
    private static final double HEADING = 9;
    private static final double TOP = 28;
    private static final int LONG = 6;
    private static final double FOOT = Sheet.A3_HEIGHT - 16;
    private static final String INK = "#1a1a1a";
    private static final String GREY = "#666666";
    private static final String RED = "#b3261e";
    private static final String NAVY = "#1f3a5f";

    private static final Map<AssignmentType, String> TIERS = new EnumMap<>(Map.of(
            AssignmentType.HEAD_TO_TEAM, "第一层　党政主要负责人对领导班子负总责",
            AssignmentType.PORTFOLIO_TO_PRINCIPAL, "第二层　分管领导包保分管单位正职",
            AssignmentType.GROUP_MEMBER_TO_COUNTY, "第三层　成员单位包保上年带队检查的县市区"));

    private final String title;
    private final String subtitle;
    private final List<Sheet> sheets = new ArrayList<>();
    private Sheet sheet;
    private double y;

    private MapLayout(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /** A sponsor with his targets. */
    private record Block(Node sponsor, List<Edge> edges) {
        int rows(int perRow) {
            return (edges.size() + perRow - 1) / perRow;
        }
    }

    /** How blocks stand in a tier: in columns, each with so many targets a row. */
    private record Grid(int columns, int perRow) {
        double width() {
            return (Sheet.A3_WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
        }
    }

    public static List<Sheet> sheets(ResponsibilityMap map, String title, String subtitle) {
        MapLayout layout = new MapLayout(title, subtitle);
        layout.turn();
        Map<AssignmentType, Map<String, List<Edge>>> tiers = new EnumMap<>(AssignmentType.class);
        map.edges().forEach(edge -> tiers.computeIfAbsent(edge.type(), type -> new LinkedHashMap<>())
                .computeIfAbsent(edge.from(), from -> new ArrayList<>())
                .add(edge));
        tiers.forEach((type, bySponsor) -> layout.tier(
                map,
                TIERS.get(type),
                bySponsor.entrySet().stream()
                        .map(entry -> new Block(map.node(entry.getKey()), entry.getValue()))
                        .toList()));
        layout.uncovered(map.nodes().stream()
                .filter(node -> node.state() == State.UNCOVERED)
                .toList());
        layout.finish();
        return layout.sheets;
    }

    private void tier(ResponsibilityMap map, String heading, List<Block> blocks) {
        int targets = blocks.stream().mapToInt(block -> block.edges().size()).sum();
        boolean single = blocks.stream().allMatch(block -> block.edges().size() == 1);
        Grid grid = single ? new Grid(4, 1) : new Grid(2, 3);
        String counted = heading + "(包保人 " + blocks.size() + ",包保对象 " + targets + ")";
        heading(counted);
        double[] bottom = new double[grid.columns()];
        Arrays.fill(bottom, y);
        for (Block block : blocks) {
            int column = highest(bottom);
            // a block that is long in any case begins where it may and goes on overleaf
            double height = Math.min(block.rows(grid.perRow()), LONG) * ROW + 2;
            if (bottom[column] + height > FOOT) {
                turn();
                heading(counted + "(续)");
                Arrays.fill(bottom, y);
                column = 0;
            }
            Sheet begun = sheet;
            double end = block(map, block, grid, MARGIN + column * (grid.width() + GAP), bottom[column]);
            if (sheet != begun) {
                Arrays.fill(bottom, TOP);
            }
            bottom[column] = end;
        }
        for (double one : bottom) {
            y = Math.max(y, one);
        }
        y += 3;
    }

    /** Draws a block that may go on over the foot of the sheet, and tells where it ends. */
    private double block(ResponsibilityMap map, Block block, Grid grid, double x, double top) {
        double at = top;
        sponsor(block.sponsor(), x, at);
        for (int i = 0; i < block.edges().size(); i++) {
            int column = i % grid.perRow();
            if (i > 0 && column == 0) {
                at += ROW;
                if (at + ROW > FOOT) {
                    turn();
                    at = y;
                    sponsor(block.sponsor(), x, at);
                }
            }
            double left = x + SPONSOR + ARM + column * (CHIP + 2);
            if (column == 0) {
                arm(x + SPONSOR, left, at, i > 0);
            }
            Edge edge = block.edges().get(i);
            chip(map.node(edge.to()), edge.status(), left, at);
        }
        return at + ROW + 2;
    }

    private void arm(double from, double to, double at, boolean hangs) {
        double middle = at + CHIP_HEIGHT / 2;
        double post = (from + to) / 2;
        if (hangs) {
            sheet.line(post, middle - ROW, post, middle, NAVY);
        } else {
            sheet.line(from, middle, post, middle, NAVY);
        }
        sheet.line(post, middle, to, middle, NAVY);
    }

    private void sponsor(Node node, double x, double at) {
        sheet.box(x, at, SPONSOR, CHIP_HEIGHT, NAVY, NAVY, false);
        two(
                node.name() == null ? node.title() : node.name(),
                node.name() == null ? null : node.title(),
                x,
                at,
                "#ffffff");
    }

    private void chip(Node node, AssignmentStatus status, double x, double at) {
        boolean vacant = node.state() == State.VACANT;
        boolean draft = status == AssignmentStatus.DRAFT;
        sheet.box(x, at, CHIP, CHIP_HEIGHT, fill(status), vacant ? RED : draft ? GREY : NAVY, vacant || draft);
        two(node.title(), vacant ? "正职空缺" : node.name(), x, at, vacant ? RED : INK);
    }

    private static String fill(AssignmentStatus status) {
        return switch (status) {
            case DRAFT -> "#ffffff";
            case CONFIRMED -> "#fff4d6";
            case CARRY_OVER -> "#f6d9bd";
            case RELEASED -> "#eeeeee";
            case ACTIVE -> "#e3edf9";
        };
    }

    /** A line, or two of which the first is the larger. */
    private void two(String first, String second, double x, double at, String colour) {
        if (second == null) {
            sheet.fitted(x + 2, at + 6.2, 3.4, CHIP - 8, colour, first);
        } else {
            sheet.fitted(x + 2, at + 4.4, 3.3, SPONSOR - 4, colour, first);
            sheet.fitted(x + 2, at + 8.4, 2.8, SPONSOR - 4, colour, second);
        }
    }

    private void uncovered(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        heading("无人包保的单位(" + nodes.size() + ")");
        double x = MARGIN;
        for (Node node : nodes) {
            if (x + CHIP > Sheet.A3_WIDTH - MARGIN) {
                x = MARGIN;
                y += ROW;
            }
            if (y + ROW > FOOT) {
                turn();
                x = MARGIN;
            }
            sheet.box(x, y, CHIP, CHIP_HEIGHT, "#fdecea", RED, true);
            two(node.title() == null ? "—" : node.title(), null, x, y, RED);
            x += CHIP + 2;
        }
        y += ROW;
    }

    private void heading(String text) {
        if (y + HEADING + ROW > FOOT) {
            turn();
        }
        sheet.text(MARGIN, y + 5.4, 4.2, NAVY, text);
        sheet.line(MARGIN, y + 7, Sheet.A3_WIDTH - MARGIN, y + 7, NAVY);
        y += HEADING;
    }

    private void turn() {
        sheet = Sheet.a3();
        sheets.add(sheet);
        sheet.text(MARGIN, 17, 8, INK, title);
        sheet.text(MARGIN, 23.5, 3.4, GREY, subtitle);
        y = TOP;
    }

    /** Legend and number of the sheet, on each. */
    private void finish() {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet one = sheets.get(i);
            double at = Sheet.A3_HEIGHT - 11;
            legend(one, MARGIN, at, "#ffffff", GREY, true, "草案");
            legend(one, MARGIN + 24, at, fill(AssignmentStatus.CONFIRMED), NAVY, false, "已确认");
            legend(one, MARGIN + 51, at, fill(AssignmentStatus.ACTIVE), NAVY, false, "生效");
            legend(one, MARGIN + 75, at, fill(AssignmentStatus.CARRY_OVER), NAVY, false, "整改未完,不脱钩");
            legend(one, MARGIN + 117, at, fill(AssignmentStatus.RELEASED), NAVY, false, "已脱钩");
            legend(one, MARGIN + 144, at, "#ffffff", RED, true, "正职空缺");
            legend(one, MARGIN + 174, at, "#fdecea", RED, true, "无人包保");
            String number = "第 " + (i + 1) + " 页 共 " + sheets.size() + " 页";
            one.text(Sheet.A3_WIDTH - MARGIN - Sheet.width(number, 3), at + 3.4, 3, GREY, number);
        }
    }

    private static void legend(
            Sheet sheet, double x, double at, String fill, String stroke, boolean dashed, String text) {
        sheet.box(x, at, 7, 4.4, fill, stroke, dashed);
        sheet.text(x + 9, at + 3.4, 3, GREY, text);
    }

    private static int highest(double[] bottom) {
        int highest = 0;
        for (int i = 1; i < bottom.length; i++) {
            highest = bottom[i] < bottom[highest] ? i : highest;
        }
        return highest;
    }
}
