//! The decision on its way: prepared at the desk, checked by the jurist, taken by the decision maker, read and sent.

pub mod checked;
pub mod correction;
pub mod decided;
pub mod desk;
mod granting;
mod panel;
pub mod proposed;
mod reading;
mod refusing;
