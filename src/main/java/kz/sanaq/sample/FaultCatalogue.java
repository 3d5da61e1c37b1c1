package kz.sanaq.sample;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of fault that can be planted. */
final class FaultCatalogue {

    static final List<Fault> ALL = Stream.of(
                    FileKinds.ALL,
                    DateKinds.ALL,
                    RoundKinds.ALL,
                    HeadingKinds.ALL,
                    CellKinds.ALL,
                    SplitKinds.ALL,
                    PlacementKinds.ALL,
                    TotalKinds.ALL,
                    BalanceKinds.ALL,
                    FlowKinds.ALL,
                    RegisterKinds.ALL,
                    PassportKinds.ALL,
                    ReporterKinds.ALL,
                    NationalKinds.ALL,
                    InvisibleKinds.ALL)
            .flatMap(List::stream)
            .toList();

    private FaultCatalogue() {}
}
