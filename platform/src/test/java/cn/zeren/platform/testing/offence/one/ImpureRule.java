package cn.zeren.platform.testing.offence.one;

import cn.zeren.platform.testing.offence.two.Back;
import java.time.Instant;

class ImpureRule {
    io.smallrye.mutiny.Uni<Back> framework;

    public Instant guess() {
        return Instant.now();
    }
}
