/** How parts of a step are spread over processes: handed out over a channel, held under a lease, taken over when it ends. */
@NullMarked
package kz.sanaq.pipeline.scale;

import org.jspecify.annotations.NullMarked;
