package io.replyx.widget.build;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.LightweightMessageFormatter;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Checks the types of all modules and makes one small script of them. */
final class Bundle {
    private static final String ENTRY = "js/main.js";

    /** Each finding of these is an error. */
    private static final List<DiagnosticGroup> CHECKED = List.of(
            DiagnosticGroups.CHECK_TYPES,
            DiagnosticGroups.STRICT_MISSING_PROPERTIES,
            DiagnosticGroups.MISSING_PROPERTIES,
            DiagnosticGroups.MISSING_RETURN,
            DiagnosticGroups.CHECK_VARIABLES,
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.CONST,
            DiagnosticGroups.VISIBILITY,
            DiagnosticGroups.MODULE_LOAD,
            DiagnosticGroups.INVALID_CASTS,
            DiagnosticGroups.GLOBAL_THIS,
            DiagnosticGroups.SUSPICIOUS_CODE,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE);

    private Bundle() {}

    /**
     * @param modules text by path, which imports are relative to
     * @param externs names that must stay as they are
     */
    static String of(SortedMap<String, String> modules, SortedMap<String, String> externs) {
        var compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var result = compiler.compile(all(builtIn(), files(externs)), files(modules), options());
        var flaws = Stream.concat(result.errors.stream(), result.warnings.stream())
                .map(finding -> finding.format(CheckLevel.ERROR, LightweightMessageFormatter.withoutSource()))
                .toList();
        BuildError.check(flaws);
        return "(()=>{" + compiler.toSource().strip() + "})();\n";
    }

    private static CompilerOptions options() {
        var options = new CompilerOptions();
        CompilationLevel.ADVANCED_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        CompilationLevel.ADVANCED_OPTIMIZATIONS.setTypeBasedOptimizationOptions(options);
        WarningLevel.VERBOSE.setOptionsForWarningLevel(options);
        CHECKED.forEach(group -> options.setWarningLevel(group, CheckLevel.ERROR));
        options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(CompilerOptions.LanguageMode.ECMASCRIPT_2021);
        options.setOutputCharset(StandardCharsets.UTF_8);
        options.setTrustedStrings(true);
        options.setLineLengthThreshold(Integer.MAX_VALUE);
        options.setEmitUseStrict(true);
        options.setRewritePolyfills(false);
        options.setDependencyOptions(DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile(ENTRY))));
        return options;
    }

    private static List<SourceFile> builtIn() {
        try {
            return CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> files(SortedMap<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> SourceFile.fromCode(text.getKey(), text.getValue()))
                .toList();
    }

    private static List<SourceFile> all(List<SourceFile> some, List<SourceFile> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
