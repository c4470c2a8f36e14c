package cn.zeren.notice.draft;

import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.TaskFact;
import java.util.List;
import java.util.UUID;

/** Whom a clerk wants to address, with what the facts say of them on the day. */
public sealed interface Proposed {

    /**
     * A unit.
     *
     * @param id its id
     * @param name its name on the day
     * @param tasks the live tasks it bears
     * @param committee whether it is the city committee itself
     */
    record Unit(UUID id, String name, List<TaskFact> tasks, boolean committee) implements Proposed {
        public Unit {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A person.
     *
     * @param name the name on the day
     * @param postId the post meant, or null when there can be only one
     * @param posts all posts held on the day
     */
    record Person(String name, UUID postId, List<HeldPost> posts) implements Proposed {
        public Person {
            posts = List.copyOf(posts);
        }
    }
}
