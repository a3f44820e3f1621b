package id.pendopo.kernel;

/**
 * A failure that names itself by a code; the wording for people stands in the message files under
 * that code.
 */
public interface Berkode {

    String kode();

    /** Arguments of the message, in the order of its placeholders. */
    Object[] argumen();
}
