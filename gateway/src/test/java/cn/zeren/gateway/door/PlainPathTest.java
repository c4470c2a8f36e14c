package cn.zeren.gateway.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/a/",
                "/a/b:import",
                "/a/x.csv",
                "/a/.well-known",
                "/a/..b",
                "/a/...",
                "/a/%E8%8D%86",
                "/a/%20b"
            })
    void aPathEverybodyReadsAlikeIsPlain(String path) {
        assertTrue(PlainPath.is(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//", "/a//b", "/./a", "/a/.", "/a/..", "/a/../b", "/a;b", "/a\\b", "/a\tb", "/%2e", "/%2E%2e",
                "/a%2fb", "/a%5Cb", "/a%25b", "/a%3bb", "/a%00", "/a%0d", "/a%7f", "/a%", "/a%2", "/a%zz"
            })
    void aPathThatCouldBeReadInTwoWaysIsNot(String path) {
        assertFalse(PlainPath.is(path));
    }
}
