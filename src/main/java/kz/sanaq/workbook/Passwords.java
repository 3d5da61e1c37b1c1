package kz.sanaq.workbook;

import java.io.IOException;
import java.util.List;

/** The passwords that a workbook may be protected with, asked for only where one is. */
@FunctionalInterface
public interface Passwords {

    /** None but the one that Excel itself tries. */
    Passwords NONE = List::of;

    /**
     * What is to be tried, in this order.
     *
     * @throws IOException where the passwords are kept in a place that cannot be read
     */
    List<String> known() throws IOException;
}
