package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Statements, kinds and waterfalls, over many numbers. */
class ArithmeticTests {

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll("expressions") LinearExpression left, @ForAll("expressions") LinearExpression right) {
        LinearStatement statement = new LinearStatement(left, Relation.EQUAL, right);
        assertThat(LinearStatement.parse(statement.text())).isEqualTo(statement);
    }

    @Property
    void aStatementHoldsExactlyWhenItsBalanceIsNothing(
            @ForAll("expressions") LinearExpression left,
            @ForAll("expressions") LinearExpression right,
            @ForAll @Size(5) List<Integer> values) {
        Map<String, BigDecimal> operands = new HashMap<>();
        IntStream.range(0, 5).forEach(i -> operands.put("v" + i, BigDecimal.valueOf(values.get(i))));
        LinearStatement statement = new LinearStatement(left, Relation.EQUAL, right);
        BigDecimal balance = new LinearExpression(statement.balance()).value(operands);
        assertThat(statement.holds(operands)).isEqualTo(balance.signum() == 0);
    }

    @Property
    void aWaterfallAlwaysClosesToTheInteger(
            @ForAll int left, @ForAll int right, @ForAll @Size(max = 8) List<Integer> components) {
        Waterfall waterfall = new Waterfall(
                BigDecimal.valueOf(left),
                BigDecimal.valueOf(right),
                components.stream().map(BigDecimal::valueOf).toList());
        assertThat(waterfall.explained().add(waterfall.residual()))
                .isEqualByComparingTo(BigDecimal.valueOf((long) left - right));
    }

    @Property
    void aStockMeetsAFlowOnlyAsADifference(@ForAll("expressions") LinearExpression stocks) {
        List<Term> balance = new java.util.ArrayList<>(stocks.terms());
        balance.add(new Term(1, "flow"));
        Map<String, Optional<MeasureKind>> kinds = new HashMap<>(Map.of("flow", Optional.of(MeasureKind.FLOW)));
        stocks.operands().forEach(operand -> kinds.put(operand, Optional.of(MeasureKind.STOCK)));
        int sum = stocks.terms().stream().mapToInt(Term::factor).sum();
        assertThat(Kinds.objection(balance, kinds).isEmpty()).isEqualTo(sum == 0);
    }

    @Property
    void roundingToAUnitIsFoundAtThatUnit(@ForAll("tenths") BigDecimal computed) {
        BigDecimal stated = computed.setScale(0, java.math.RoundingMode.HALF_UP);
        Claim claim = new Claim("X", Claim.Kind.SUM, List.of(), stated, BigDecimal.ONE, "%", Claim.Sense.EXACT);
        assertThat(Verdict.judge(claim, computed).kind()).isIn(Verdict.Kind.EXACT, Verdict.Kind.ROUNDED);
    }

    @Provide
    Arbitrary<BigDecimal> tenths() {
        return Arbitraries.integers().between(0, 100_000).map(n -> BigDecimal.valueOf(n, 1));
    }

    @Provide
    Arbitrary<LinearExpression> expressions() {
        Arbitrary<Term> terms = Combinators.combine(
                        Arbitraries.integers().between(-9, 9).filter(factor -> factor != 0),
                        Arbitraries.integers().between(0, 4))
                .as((factor, name) -> new Term(factor, "v" + name));
        return terms.list().ofMinSize(1).ofMaxSize(5).map(LinearExpression::new);
    }
}
