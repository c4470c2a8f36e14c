package cn.zeren.assignment.review;

import java.util.List;
import java.util.stream.Stream;

/** All conclusions a review ever had, in order. */
public record Conclusions(List<Conclusion> all) {

    public Conclusions {
        all = List.copyOf(all);
    }

    Conclusions with(Conclusion next) {
        return new Conclusions(Stream.concat(all.stream(), Stream.of(next)).toList());
    }

    /** The last, or null. */
    public Conclusion last() {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
