package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names of institutions are: word by word, a rare word weighing more than a common one.
 *
 * <p>Whole-text distances fail here: all orphanages share most of their letters, and one proper name or number tells them
 * apart. So the register's rarest word must have a counterpart and the numbers must agree, whatever the rest says.
 */
final class NameLikeness {

    private static final double SAME_WORD = 0.9;
    private static final double ANOTHER_NAME = 0.7;
    private static final double ANOTHER_NUMBER = 0.6;

    private final Map<String, Double> weights = new ConcurrentHashMap<>();
    private final JaroWinklerSimilarity words = new JaroWinklerSimilarity();
    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private int names;

    NameLikeness(List<CsvRow> words) {
        words.forEach(row -> meanings.put(
                Folding.fold(row.text("written")),
                row.optional("meaning").map(Folding::fold).orElse("")));
    }

    /** The words of a name that tell something: legal forms left out, abbreviations spelled out. */
    List<String> words(String name) {
        return Stream.of(Folding.fold(name).split(" "))
                .map(word -> meanings.getOrDefault(word, word))
                .flatMap(meaning -> Stream.of(meaning.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Counts the words of a register's name, so that rare ones weigh. */
    void learn(Collection<String> words) {
        names++;
        new HashSet<>(words).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }

    /** Between 0 and 1; both lists as {@link #words} makes them. */
    double of(List<String> label, List<String> registered) {
        if (label.isEmpty() || registered.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(label);
        double common = 0;
        double rarest = 0;
        boolean rarestFound = false;
        for (String word : registered) {
            double weight = weight(word);
            Counterpart counterpart = counterpart(word, left);
            if (counterpart.similarity >= SAME_WORD) {
                left.remove(counterpart.word);
                common += counterpart.similarity * (weight + weight(counterpart.word, weight));
            }
            if (weight > rarest || (weight == rarest && !rarestFound)) {
                rarestFound = counterpart.similarity >= SAME_WORD;
                rarest = weight;
            }
        }
        double all = registered.stream().mapToDouble(this::weight).sum()
                + label.stream().mapToDouble(word -> weight(word, heaviest())).sum();
        double score = Math.min(1, common / all);
        if (!numbers(label).equals(numbers(registered))) {
            score = Math.min(score, ANOTHER_NUMBER);
        }
        return rarestFound ? score : Math.min(score, ANOTHER_NAME);
    }

    /** Whether two places are written alike enough to be one. */
    boolean isSameWord(String one, String other) {
        return similarity(one, other) >= SAME_WORD;
    }

    /** Words that begin with another letter are taken for others: typing errors are seldom there, and it saves most of the work. */
    private double similarity(String one, String other) {
        return one.charAt(0) == other.charAt(0) ? words.apply(one, other) : 0;
    }

    private record Counterpart(String word, double similarity) {}

    private Counterpart counterpart(String word, List<String> among) {
        if (among.contains(word)) {
            return new Counterpart(word, 1);
        }
        Counterpart best = new Counterpart("", 0);
        for (String other : among) {
            double similarity = isNumber(word) || isNumber(other) ? 0 : similarity(word, other);
            if (similarity > best.similarity) {
                best = new Counterpart(other, similarity);
            }
        }
        return best;
    }

    private double weight(String word) {
        return weight(word, heaviest());
    }

    private double weight(String word, double unseen) {
        Integer count = frequency.get(word);
        return count == null ? unseen : weights.computeIfAbsent(word, known -> Math.log(1 + (double) names / count));
    }

    private double heaviest() {
        return Math.log(1 + (double) names);
    }

    private static Set<String> numbers(List<String> words) {
        Set<String> numbers = new HashSet<>();
        words.stream().filter(NameLikeness::isNumber).forEach(numbers::add);
        return numbers;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
