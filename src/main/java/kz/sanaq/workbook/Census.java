package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The non-empty cells of a sheet, counted on the raw part; a cell that the part has twice is counted twice. */
public final class Census {

    private final long[] addresses;

    Census(long[] addresses, int count) {
        this.addresses = Arrays.copyOf(addresses, count);
        Arrays.sort(this.addresses);
    }

    public int count() {
        return addresses.length;
    }

    /** The addresses, {@linkplain CellAddress#packed() packed}, sorted. */
    public long[] packedAddresses() {
        return addresses.clone();
    }

    public boolean contains(int row, int column) {
        return Arrays.binarySearch(addresses, CellAddress.pack(row, column)) >= 0;
    }

    /** Cells that the part has and the grid has not, and cells of the grid that the part has not: none, if all is well. */
    public List<CellAddress> differences(Grid grid) {
        List<CellAddress> differences = new ArrayList<>();
        long previous = -1;
        for (long address : addresses) {
            CellAddress cell = CellAddress.unpack(address);
            if (address == previous || grid.at(cell.row(), cell.column()) == null) {
                differences.add(cell);
            }
            previous = address;
        }
        grid.forEach(cell -> {
            if (!contains(cell.row(), cell.column())) {
                differences.add(cell.address());
            }
        });
        return differences;
    }
}
