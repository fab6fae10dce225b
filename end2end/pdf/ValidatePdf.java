import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks files against profiles of PDF/A and PDF/UA: {@code ValidatePdf 2a,ua1 FILE…}. Exits 1 when one fails. */
public final class ValidatePdf {
    private static final int EXAMPLES = 3;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> profiles = Stream.of(arguments[0].split(",")).map(ValidatePdf::profile).toList();
        boolean compliant = true;
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            for (PDFAFlavour profile : profiles) {
                compliant &= report(file, profile, validate(Path.of(file), profile));
            }
        }
        System.exit(compliant ? 0 : 1);
    }

    private static PDFAFlavour profile(String id) {
        PDFAFlavour profile = PDFAFlavour.byFlavourId(id);
        if (profile == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("unknown profile: " + id);
        }
        return profile;
    }

    private static ValidationResult validate(Path file, PDFAFlavour profile) throws Exception {
        try (InputStream pdf = Files.newInputStream(file);
                var parser = Foundries.defaultInstance().createParser(pdf, profile);
                var validator = Foundries.defaultInstance().createValidator(profile, false)) {
            return validator.validate(parser);
        }
    }

    private static boolean report(String file, PDFAFlavour profile, ValidationResult result) {
        String verdict = result.isCompliant() ? "passes" : "FAILS";
        System.out.printf("%s %s %s (%d checks)%n", file, verdict, profile, result.getTotalAssertions());
        failuresByRule(result).forEach((rule, failures) -> {
            System.out.printf("  %s: %s (%d times)%n", rule, failures.get(0).getMessage(), failures.size());
            failures.stream().limit(EXAMPLES).forEach(f -> System.out.println("    at " + f.getLocation().getContext()));
        });
        return result.isCompliant();
    }

    private static Map<String, List<TestAssertion>> failuresByRule(ValidationResult result) {
        return result.getTestAssertions().stream()
            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
            .collect(Collectors.groupingBy(
                assertion -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                TreeMap::new, Collectors.toList()));
    }
}
