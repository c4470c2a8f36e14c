package cn.zeren.notice.policy;

import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;

/** The content of a policy: a record of numbers, codes and days. It holds no words about any case. */
public interface Policy {

    /** What stands against it, by JSON Pointer into the content; nothing when it may hold. */
    default List<FieldError> faults() {
        return List.of();
    }
}
