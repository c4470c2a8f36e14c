package cn.zeren.platform.testing;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at every method that makes a refusal, or in a class that does, the values of one. */
final class SpeakInWords extends ArchCondition<JavaClass> {

    private static final Set<String> REFUSALS = Set.of(Refusal.class.getName(), Refusal.FieldError.class.getName());

    SpeakInWords() {
        super("put codes that have words into their refusals, not names of codes");
    }

    @Override
    public void check(JavaClass owner, ConditionEvents events) {
        if (owner.getCodeUnits().stream().noneMatch(SpeakInWords::refuses)) {
            return;
        }
        for (JavaCodeUnit unit : owner.getCodeUnits()) {
            if (refuses(unit) || unit.getRawReturnType().isEquivalentTo(Map.class)) {
                unit.getAccessesFromSelf().stream()
                        .filter(access -> names(access) || (onlyRefuses(unit) && isWordless(access)))
                        .forEach(access -> events.add(violated(owner, access.getDescription())));
            }
        }
    }

    private static boolean refuses(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> REFUSALS.contains(call.getTargetOwner().getName())
                        && (call.getTarget().getParameterTypes().size() > 1));
    }

    /** It has nothing else to do with codes than to refuse by them. */
    private static boolean onlyRefuses(JavaCodeUnit unit) {
        return Stream.of(Refusal.class, Refusal.FieldError.class, Refused.class, Optional.class, Map.class)
                .anyMatch(unit.getRawReturnType()::isEquivalentTo);
    }

    /** {@code status.name()} instead of {@code status}. */
    private static boolean names(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess
                && access.getTargetOwner().isAssignableTo(Enum.class)
                && Set.of("name", "toString").contains(access.getTarget().getName());
    }

    /** A code that nobody has given words. */
    private static boolean isWordless(JavaAccess<?> access) {
        JavaClass type = null;
        if (access instanceof JavaCodeUnitAccess<?> call) {
            type = call.getTarget().getRawReturnType();
        } else if (access instanceof JavaFieldAccess field) {
            type = field.getTarget().getRawType();
        }
        return type != null
                && type.isAssignableTo(Enum.class)
                && !type.isAssignableTo(Labelled.class)
                && !type.isEquivalentTo(Refusal.Kind.class)
                && !type.isEquivalentTo(Role.class);
    }
}
