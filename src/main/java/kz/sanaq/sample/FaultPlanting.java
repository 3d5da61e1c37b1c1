package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plants faults on a share of the drafts: each kind once where there is a place for it, then the rarest kinds first. */
final class FaultPlanting {

    /** How many drafts are tried for a kind before it is given up. */
    private static final int ATTEMPTS = 60;

    private final Post post;
    private final FaultLog log;
    private final Random chance;
    private final Map<Fault, Integer> planted = new HashMap<>();

    private FaultPlanting(Post post, FaultLog log, Random chance) {
        this.post = post;
        this.log = log;
        this.chance = chance;
    }

    /**
     * Changes, removes and adds drafts and puts all of them into the outbox.
     *
     * @param rate about the share of the drafts that get a fault, from 0 to 1
     */
    static void plant(Country country, List<Draft> truthful, double rate, Outbox outbox, FaultLog log) {
        var post = new Post(country, truthful);
        if (rate > 0) {
            var planting = new FaultPlanting(post, log, country.draw.of("faults", truthful.size(), rate));
            planting.plant((int) Math.round(rate * truthful.size()));
        }
        post.into(outbox);
    }

    private void plant(int wanted) {
        var kinds = new ArrayList<>(FaultCatalogue.ALL);
        Collections.shuffle(kinds, chance);
        kinds.sort(Comparator.comparing((Fault kind) -> !kind.isRare()).thenComparingLong(this::places));
        int count = 0;
        if (wanted >= kinds.size()) {
            for (Fault kind : kinds) {
                count += plant(kind) ? 1 : 0;
            }
        } else {
            Collections.shuffle(kinds, chance);
        }
        var open = new ArrayList<>(kinds);
        while (count < wanted && !open.isEmpty()) {
            var next = Collections.min(open, Comparator.comparingInt(kind -> planted.getOrDefault(kind, 0)));
            if (plant(next)) {
                count++;
            } else {
                open.remove(next);
            }
        }
    }

    private long places(Fault kind) {
        return post.drafts().stream().filter(kind.where()).count();
    }

    private boolean plant(Fault kind) {
        var places = new ArrayList<>(
                post.drafts().stream().filter(kind.where()).filter(post::isFree).toList());
        Collections.shuffle(places, chance);
        for (Draft draft : places.subList(0, kind.isRare() ? places.size() : Math.min(ATTEMPTS, places.size()))) {
            var spot = new Spot(draft, post, chance);
            if (kind.planter().plant(spot) && spot.isSaid()) {
                spot.list(log, kind.kind(), kind.rules());
                post.touch(draft);
                planted.merge(kind, 1, Integer::sum);
                return true;
            }
            spot.undo();
        }
        return false;
    }
}
