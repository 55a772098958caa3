package io.replyx.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which account PostgreSQL's programs run: they refuse to run as root. */
sealed interface RunAs {
    /** What to put before a program's own words. */
    List<String> prefix();

    /** How a program started in this folder names it. */
    default String workingFolder(Path folder) {
        return folder.toString();
    }

    /** Hands a file, or a folder with all in it, to the account. */
    default void own(Path path) throws IOException {}

    /** Refuses a folder that the account cannot get to. */
    default void requireReach(Path folder) throws IOException {}

    record Self() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    record User(int uid, int gid) implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        }

        /** A working directory is entered before root is dropped, so the folders above it may stay closed to the user. */
        @Override
        public String workingFolder(Path folder) {
            return "/proc/self/cwd";
        }

        @Override
        public void own(Path path) throws IOException {
            FileTree.own(path, uid, gid);
        }

        @Override
        public void requireReach(Path folder) throws IOException {
            RunAs.requireReach(folder, uid, gid);
        }
    }

    /** Root without its powers, seen as nobody inside a user namespace: for containers that forbid changing the user. */
    record Namespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path path) throws IOException {
            RunAs.requireReach(path.getParent(), 0, 0);
            FileTree.own(path, 0, 0);
        }

        @Override
        public void requireReach(Path folder) throws IOException {
            RunAs.requireReach(folder, 0, 0);
        }
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** For root the present owner of the data, so that root and that user can start it in turn. */
    static RunAs choose(Cluster cluster) throws IOException {
        if (!isRoot()) {
            return new Self();
        }
        var candidates = new ArrayList<RunAs>();
        var owned = Files.exists(cluster.home()) ? cluster.home() : cluster.directory();
        if (FileTree.uid(owned) != 0) {
            candidates.add(new User(FileTree.uid(owned), FileTree.gid(owned)));
        }
        List.of("postgres", "nobody").forEach(name -> named(name).ifPresent(candidates::add));
        candidates.add(new Namespace());
        return candidates.stream().filter(RunAs::works).findFirst().orElseThrow(RunAs::refusal);
    }

    private static void requireReach(@Nullable Path folder, int uid, int gid) throws IOException {
        for (var path = folder; path != null; path = path.getParent()) {
            if (!FileTree.mayEnter(path, uid, gid)) {
                throw new PostgresUnavailable("User " + uid + ", who runs PostgreSQL instead of root, may not enter "
                        + path + ": run chmod o+x on it, or choose another folder.");
            }
        }
    }

    private static boolean works(RunAs candidate) {
        var words = new ArrayList<>(candidate.prefix());
        words.add("true");
        return Command.run(Path.of("/"), words).succeeded();
    }

    private static Optional<User> named(String name) {
        var uid = Command.run(Path.of("/"), List.of("id", "-u", name));
        var gid = Command.run(Path.of("/"), List.of("id", "-g", name));
        return uid.succeeded() && gid.succeeded()
                ? Optional.of(new User(Integer.parseInt(uid.output()), Integer.parseInt(gid.output())))
                : Optional.empty();
    }

    private static PostgresUnavailable refusal() {
        return new PostgresUnavailable("PostgreSQL does not run as root, and neither setpriv nor unshare -U works here:"
                + " start the server as an ordinary user, or give it a database URL.");
    }
}
