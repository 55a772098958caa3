package io.replyx.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Under which account PostgreSQL's programs run: they refuse to run as root. */
sealed interface RunAs {
    /** What to put before a program's own words. */
    List<String> prefix();

    /** How a program started in this folder names it. */
    default String workingFolder(Path folder) {
        return folder.toString();
    }

    /** Hands a folder and all in it to the account. */
    default void own(Path folder) throws IOException {}

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
        public void own(Path folder) throws IOException {
            if (FileTree.uid(folder) != uid) {
                FileTree.own(folder, uid, gid);
            }
        }
    }

    /** Root without its powers, seen as nobody inside a user namespace: for containers that forbid changing the user. */
    record Namespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public void own(Path folder) throws IOException {
            if (FileTree.uid(folder) != 0) {
                FileTree.own(folder, 0, 0);
            }
        }
    }

    /** The folder's present owner if it has one, so that it can be started by root and by that user in turn. */
    static RunAs choose(Path folder) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new Self();
        }
        var candidates = new ArrayList<RunAs>();
        if (Files.exists(folder) && FileTree.uid(folder) != 0) {
            candidates.add(new User(FileTree.uid(folder), FileTree.gid(folder)));
        }
        List.of("postgres", "nobody").forEach(name -> named(name).ifPresent(candidates::add));
        candidates.add(new Namespace());
        return candidates.stream().filter(RunAs::works).findFirst().orElseThrow(RunAs::refusal);
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
