package kz.sanaq.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kz.sanaq.language.Words;
import org.springframework.core.io.ClassPathResource;

/** Where each area stands on the map: a grid drawn by hand that keeps who borders on whom as far as a grid can. */
final class TileMap {

    /** The place of one area, rows and columns from 1, and the letters that stand for it on a small screen. */
    record Place(int row, int column, Words letters) {}

    private TileMap() {}

    /** The places by the area's code. An area that is not here is no tile. */
    static Map<String, Place> places() {
        var places = new HashMap<String, Place>();
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
