package kz.sanaq.form;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds what stands at a place among things that are in the order of their places, without going through them. */
final class Places {

    private Places() {}

    static <T> @Nullable T find(List<T> inOrder, ToIntFunction<T> placeOf, int place) {
        int low = 0;
        int high = inOrder.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = placeOf.applyAsInt(inOrder.get(middle));
            if (found == place) {
                return inOrder.get(middle);
            }
            low = found < place ? middle + 1 : low;
            high = found < place ? high : middle - 1;
        }
        return null;
    }
}
