package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who signs for a card: its addressee, or for a unit whoever heads it on the day, each by a login of his own. */
final class Heads {

    /** A post in the leading body of a unit, and who holds it from when to when. */
    private record Seat(String postId, String unitId, boolean heads, String officialId, LocalDate from, LocalDate to) {

        boolean heldOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final Map<String, String> loginByOfficial;
    private final List<Seat> seats = new ArrayList<>();
    private final Set<String> principals = new TreeSet<>();
    private final Map<String, String> unitIds;
    private final Map<String, String> postIds;
    private final String root;

    Heads(Layout layout) {
        this.loginByOfficial = Realm.of(layout).loginByOfficial();
        this.root = Facts.rootUnitId(layout);
        this.unitIds = ids(layout, "units");
        this.postIds = ids(layout, "posts");
        Map<String, String> officials = ids(layout, "officials");
        Set<String> managed = new HashSet<>();
        read(layout, "units").stream()
                .filter(unit -> unit.get("managedByCode").equals(Facts.ROOT_CODE))
                .forEach(unit -> managed.add(unit.get("code")));
        Map<String, Map<String, String>> posts = new HashMap<>();
        read(layout, "posts").stream()
                .filter(post -> !post.get("rank").equals("STAFF"))
                .forEach(post -> posts.put(post.get("code"), post));
        posts.values().stream()
                .filter(post -> isHead(post) && managed.contains(post.get("unitCode")))
                .forEach(post -> principals.add(post.get("id")));
        Map<String, Map<String, String>> tenures = new TreeMap<>();
        // a later file says the same tenure anew
        read(layout, "tenures").forEach(tenure -> tenures.put(tenure.get("id"), tenure));
        for (Map<String, String> tenure : tenures.values()) {
            Map<String, String> post = posts.get(tenure.get("postCode"));
            if (post != null) {
                seats.add(new Seat(
                        post.get("id"),
                        unitIds.get(post.get("unitCode")),
                        isHead(post),
                        officials.get(tenure.get("officialCode")),
                        LocalDate.parse(tenure.get("validFrom")),
                        tenure.get("validTo").isEmpty() ? LocalDate.MAX : LocalDate.parse(tenure.get("validTo"))));
            }
        }
    }

    private static boolean isHead(Map<String, String> post) {
        return post.get("rank").equals("HEAD");
    }

    /** Id of the unit at the root of the tree: the city committee. */
    String root() {
        return root;
    }

    /** Ids of the posts whose holders get a reminder card: the heads of the units the city manages, all held. */
    Set<String> principalPosts() {
        return principals;
    }

    /** Id of the unit with this code. */
    String unit(String code) {
        return unitIds.get(code);
    }

    /** Id of the post with this code. */
    String post(String code) {
        return postIds.get(code);
    }

    /** The login of an official; null when he has none. */
    String loginOf(String official) {
        return loginByOfficial.get(official);
    }

    /** The login that signs for a card on a day. */
    String login(JsonNode card, LocalDate on) {
        String addressee = card.path("addressee").path("officialId").textValue();
        String official = addressee != null
                ? addressee
                : headOf(card.path("addressee").path("unitId").asText(), on);
        String login = loginByOfficial.get(official);
        if (login == null) {
            throw new Trouble("无人能签收 nobody can sign for " + card.path("addressee"), "见 see deploy/local/data");
        }
        return login;
    }

    /** Who heads a unit on a day, by login; null when nobody does. */
    String headLogin(String unit, LocalDate on) {
        return loginByOfficial.get(headOf(unit, on));
    }

    /** Who holds a post of a leading body on a day, by login; null when nobody with a login does. */
    String holderLogin(String post, LocalDate on) {
        return seats.stream()
                .filter(seat -> seat.postId().equals(post) && seat.heldOn(on))
                .map(seat -> loginByOfficial.get(seat.officialId()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Posts in the leading body of a unit whose holders on a day have a login. */
    List<String> bodyWithLogin(String unit, LocalDate on) {
        return seats.stream()
                .filter(seat -> seat.unitId().equals(unit) && seat.heldOn(on))
                .filter(seat -> loginByOfficial.containsKey(seat.officialId()))
                .map(Seat::postId)
                .toList();
    }

    private String headOf(String unit, LocalDate on) {
        return seats.stream()
                .filter(seat -> seat.heads() && seat.unitId().equals(unit) && seat.heldOn(on))
                .map(Seat::officialId)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ids(Layout layout, String kind) {
        Map<String, String> ids = new HashMap<>();
        read(layout, kind).forEach(row -> ids.put(row.get("code"), row.get("id")));
        return ids;
    }

    private static List<Map<String, String>> read(Layout layout, String kind) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String folder : List.of("", "midyear", "midyear-sponsor")) {
            Path file = layout.facts().resolve(folder).resolve(kind + ".csv");
            if (Files.exists(file)) {
                rows.addAll(Csv.read(file));
            }
        }
        return rows;
    }
}
