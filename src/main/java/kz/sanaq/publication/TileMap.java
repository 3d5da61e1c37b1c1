package kz.sanaq.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.language.Words;
import org.springframework.core.io.ClassPathResource;

/** The map of areas: a grid drawn by hand that keeps who borders on whom as far as a grid can. */
final class TileMap {

    private static final Words NO_LETTERS = new Words("–", "–", "–");

    /** The place of one area, rows and columns from 1, and the letters that stand for it on a small screen. */
    record Place(int row, int column, Words letters) {}

    private TileMap() {}

    /** One tile for each place of the map, in its order. */
    static List<Report.Tile> tiles(List<IntakeReading.Sent> sent, Map<String, Words> names) {
        var byArea = sent.stream()
                .filter(part -> part.area() != null)
                .collect(Collectors.groupingBy(IntakeReading.Sent::area));
        var tiles = new ArrayList<Report.Tile>();
        places().forEach((area, place) -> tiles.add(
                tile(names.getOrDefault(area, place.letters()), place, byArea.getOrDefault(area, List.of()))));
        return tiles;
    }

    /** Senders of areas that are on no tile: national ones, and those of areas that were closed. */
    static List<Report.Tile> elsewhere(List<IntakeReading.Sent> sent) {
        var places = places();
        var bySender = sent.stream()
                .filter(part -> part.area() == null || !places.containsKey(part.area()))
                .collect(Collectors.groupingBy(IntakeReading.Sent::name, LinkedHashMap::new, Collectors.toList()));
        var nowhere = new Place(0, 0, NO_LETTERS);
        return bySender.entrySet().stream()
                .map(sender -> tile(sender.getKey(), nowhere, sender.getValue()))
                .toList();
    }

    private static Report.Tile tile(Words name, Place place, List<IntakeReading.Sent> sent) {
        var ofRun = sent.stream().filter(IntakeReading.Sent::isOfRun).toList();
        var current = sent.stream().filter(IntakeReading.Sent::isCurrent).toList();
        var shown = !ofRun.isEmpty() ? ofRun : !current.isEmpty() ? current : sent;
        return new Report.Tile(
                name,
                place.letters(),
                place.row(),
                place.column(),
                Status.worst(shown.stream().map(IntakeReading.Sent::status)).word(),
                count(ofRun),
                count(sent),
                count(shown.stream()
                        .filter(part -> part.status() == Status.REFUSED)
                        .toList()));
    }

    private static int count(List<IntakeReading.Sent> sent) {
        return sent.stream().mapToInt(IntakeReading.Sent::workbooks).sum();
    }

    /** The places by the area's code. An area that is not here is no tile. */
    static Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        try (var in = new ClassPathResource("publication/tiles.csv", TileMap.class.getClassLoader()).getInputStream();
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                places.put(
                        row.getField("area"),
                        new Place(
                                Integer.parseInt(row.getField("row")),
                                Integer.parseInt(row.getField("column")),
                                new Words(row.getField("en"), row.getField("ru"), row.getField("kk"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
