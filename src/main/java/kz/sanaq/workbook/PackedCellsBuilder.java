package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Packs the cells of a sheet as they come, in whatever order. */
final class PackedCellsBuilder {

    final Structure structure;
    final boolean since1904;
    final Limits limits;
    final String part;
    int[] rowStarts = new int[1];
    int columns;
    short[] cellColumns = new short[0];
    byte[] kinds = new byte[64];
    double[] numbers = new double[64];
    int[] texts = new int[64];
    String[] textTable = new String[0];
    int[] formulaCells = new int[0];
    String[] formulas = new String[0];

    private long[] addresses = new long[64];
    private int size;
    private boolean sorted = true;
    private int lastFormula;
    private long formulaCharacters;
    private final Map<String, Integer> textIndexes = new HashMap<>();
    private final List<String> formulaTexts = new ArrayList<>();

    PackedCellsBuilder(StoredCell cell) {
        structure = cell.structure();
        since1904 = cell.since1904();
        limits = cell.limits;
        part = cell.part;
    }

    int formulas() {
        return formulaTexts.size();
    }

    /** Characters of the last cell's formula; none where it has none. */
    int lastFormula() {
        return lastFormula;
    }

    long formulaCharacters() {
        return formulaCharacters;
    }

    int size() {
        return size;
    }

    void add(StoredCell cell) {
        if (size == kinds.length) {
            grow(size * 2);
        }
        long address = CellAddress.pack(cell.row, cell.column);
        sorted &= size == 0 || addresses[size - 1] < address;
        addresses[size] = address;
        kinds[size] = (byte) (cell.type.ordinal()
                | (cell.date ? PackedCells.DATE : 0)
                | (cell.iso ? PackedCells.ISO : 0)
                | (cell.look & ~CellStyles.DATE) << PackedCells.LOOK_SHIFT);
        numbers[size] = cell.number;
        texts[size] = cell.isRawShortest() ? -1 : indexOf(cell.raw());
        String formula = cell.formula();
        lastFormula = formula == null ? 0 : formula.length();
        if (formula != null) {
            formulaCharacters += lastFormula;
            formulaCells = formulaTexts.size() == formulaCells.length
                    ? Arrays.copyOf(formulaCells, Math.max(16, formulaCells.length * 2))
                    : formulaCells;
            formulaCells[formulaTexts.size()] = size;
            formulaTexts.add(formula);
        }
        size++;
    }

    private int indexOf(String text) {
        Integer known = textIndexes.putIfAbsent(text, textIndexes.size());
        return known == null ? textIndexes.size() - 1 : known;
    }

    private void grow(int length) {
        addresses = Arrays.copyOf(addresses, length);
        kinds = Arrays.copyOf(kinds, length);
        numbers = Arrays.copyOf(numbers, length);
        texts = Arrays.copyOf(texts, length);
    }

    /** The grid of the cells so far; the builder is used up. */
    Grid build() throws UnreadableWorkbook {
        formulaCells = Arrays.copyOf(formulaCells, formulaTexts.size());
        formulas = formulaTexts.toArray(String[]::new);
        if (!sorted) {
            sort();
        }
        grow(size);
        textTable = new String[textIndexes.size()];
        textIndexes.forEach((text, index) -> textTable[index] = text);
        lines();
        return new Grid(new PackedCells(this));
    }

    private void lines() {
        cellColumns = new short[size];
        rowStarts = new int[size == 0 ? 1 : (int) (addresses[size - 1] >>> 14) + 2];
        for (int index = 0; index < size; index++) {
            int column = (int) (addresses[index] & (CellAddress.COLUMNS - 1));
            cellColumns[index] = (short) column;
            columns = Math.max(columns, column + 1);
            rowStarts[(int) (addresses[index] >>> 14) + 1] = index + 1;
        }
        for (int row = 1; row < rowStarts.length; row++) {
            rowStarts[row] = Math.max(rowStarts[row], rowStarts[row - 1]);
        }
    }

    private void sort() throws UnreadableWorkbook {
        long[] was = addresses.clone();
        byte[] kindsWere = kinds.clone();
        double[] numbersWere = numbers.clone();
        int[] textsWere = texts.clone();
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Long.compare(was[one], was[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[size];
        for (int index = 0; index < size; index++) {
            int from = order[index];
            if (index > 0 && was[from] == addresses[index - 1]) {
                throw UnreadableWorkbook.atCell(
                        "cell-twice", structure.sheet().name(), CellAddress.unpack(was[from]), null);
            }
            addresses[index] = was[from];
            kinds[index] = kindsWere[from];
            numbers[index] = numbersWere[from];
            texts[index] = textsWere[from];
            places[from] = index;
        }
        int[] formulaOrder = IntStream.range(0, formulas.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(places[formulaCells[one]], places[formulaCells[other]]))
                .mapToInt(Integer::intValue)
                .toArray();
        formulas = IntStream.of(formulaOrder).mapToObj(index -> formulas[index]).toArray(String[]::new);
        formulaCells = IntStream.of(formulaOrder)
                .map(index -> places[formulaCells[index]])
                .toArray();
    }
}
