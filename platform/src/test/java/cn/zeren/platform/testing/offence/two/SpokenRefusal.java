package cn.zeren.platform.testing.offence.two;

import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;

/** No offence: the rule of bare codes must let it pass. */
public class SpokenRefusal {

    public enum Word implements Labelled {
        ONE;

        @Override
        public Words words() {
            return new Words("一", "One");
        }
    }

    Refusal spoken(Word word) {
        return Refusal.status("CODE", null, word, Word.ONE);
    }
}
