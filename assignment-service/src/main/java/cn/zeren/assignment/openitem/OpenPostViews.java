package cn.zeren.assignment.openitem;

import cn.zeren.assignment.keeper.Keeper;
import cn.zeren.assignment.keeper.KeeperReason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about what is open on a post. */
public final class OpenPostViews {

    private OpenPostViews() {}

    @Schema(name = "OpenOnPost", description = "某职务上的未了事项及当日承接人 / What is open on a post, and who keeps it today")
    public record KeptView(
            UUID postId,

            @Schema(description = "空为其单位整体已不存在 / null: nothing is left of the tree it stood in")
            KeeperView keeper,

            List<ItemView> items) {}

    @Schema(name = "Keeper")
    public record KeeperView(
            UUID unitId,
            UUID postId,
            @Schema(examples = "局长") String title,
            UUID officialId,
            String name,
            KeeperReason reason) {}

    @Schema(name = "OpenItem", description = "未了事项;种类以后会增加 / Something open; more kinds may come")
    public record ItemView(@Schema(examples = "LETTER") String kind, UUID id, String title) {

        public static List<ItemView> of(OpenItems items) {
            return items == null
                    ? null
                    : items.list().stream()
                            .map(item -> new ItemView(item.kind(), item.id(), item.title()))
                            .toList();
        }
    }

    static KeeperView of(Keeper keeper, String title, String name) {
        return new KeeperView(keeper.unitId(), keeper.postId(), title, keeper.officialId(), name, keeper.reason());
    }

    static KeptView of(UUID post, KeeperView keeper, OpenItems items) {
        return new KeptView(post, keeper, ItemView.of(items));
    }
}
