package cn.zeren.assignment;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.OpenApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class OpenApiSnapshotTest extends OpenApiContract {

    OpenApiSnapshotTest() {
        super("assignment");
    }
}
